import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { channelLabels } from '../../../../domain/coverage/channel';
import type { coverageInput } from '../../../../domain/coverage/input';
import { placeKindLabels, placeKinds } from '../../../../domain/coverage/place';
import { symptomLabels, symptoms } from '../../../../domain/coverage/symptom';
import { localNetworkLabels, localNetworks } from '../../../../domain/people/department';
import { useSession } from '../../../auth/session';
import { capital } from '../../../texts/capital';
import { useLabel } from '../../../texts/use-label';
import { AddressPicker, type KnownAddress } from '../address-picker';
import { ChoiceField, CustomerField, TextField } from '../fields';
import type { Guide, Values } from '../guide';
import { ReviewLines, said } from '../review-lines';
import { channelsOf } from '../start-kinds';

type Coverage = z.input<typeof coverageInput>;

/** The place as the form holds it: one of the inventory, or one it does not know. */
interface Place {
  readonly addressId?: KnownAddress;
  readonly text?: string;
  readonly localNetwork?: (typeof localNetworks)[number];
  readonly district?: string;
}

interface Contact {
  readonly name?: string;
  readonly phone?: string;
}

const phonePattern = /^[+0-9][0-9 -]{4,23}$/;

function Who() {
  const { t } = useTranslation();
  const { myself } = useSession();
  const must = { required: true, message: t('common.wrong-required') };
  return (
    <>
      <CustomerField />
      <ChoiceField name="channel" label="sales.channel" values={channelsOf(myself)} words={channelLabels} />
      <TextField
        name={['contact', 'name']}
        label="sales.contactName"
        required
        max={100}
        rows={1}
        placeholder={null}
      />
      <Form.Item
        name={['contact', 'phone']}
        label={t('sales.contactPhone')}
        rules={[must, { pattern: phonePattern, message: t('sales.wrongPhone') }]}
      >
        <Input type="tel" inputMode="tel" />
      </Form.Item>
    </>
  );
}

function Where() {
  const { t } = useTranslation();
  const label = useLabel();
  const isKnown = Form.useWatch('isKnown', { preserve: true }) !== false;
  const must = { required: true, message: t('common.wrong-required') };
  return (
    <>
      <Form.Item name="isKnown" label={t('sales.place')}>
        <Radio.Group
          options={[
            { value: true, label: t('sales.placeKnown') },
            { value: false, label: t('sales.placeUnknown') },
          ]}
        />
      </Form.Item>
      {isKnown ? (
        <Form.Item
          name={['place', 'addressId']}
          label={t('sales.address')}
          rules={[{ required: true, message: t('sales.chooseAddress') }]}
        >
          <AddressPicker />
        </Form.Item>
      ) : (
        <>
          <TextField
            name={['place', 'text']}
            label="sales.addressText"
            required
            max={200}
            rows={1}
            placeholder="sales.addressExample"
          />
          <Form.Item name={['place', 'localNetwork']} label={t('sales.network')} rules={[must]}>
            <Select
              placeholder={t('common.choose')}
              options={localNetworks.map((name) => ({ value: name, label: label(localNetworkLabels[name]) }))}
            />
          </Form.Item>
          <TextField
            name={['place', 'district']}
            label="sales.district"
            required={false}
            max={64}
            rows={1}
            placeholder={null}
          />
        </>
      )}
      <ChoiceField name="placeKind" label="sales.placeKind" values={placeKinds} words={placeKindLabels} />
      <TextField
        name="placeDetail"
        label="sales.placeDetail"
        required={false}
        max={200}
        rows={1}
        placeholder="sales.placeDetailExample"
      />
    </>
  );
}

function What() {
  return (
    <>
      <ChoiceField name="symptom" label="sales.symptom" values={symptoms} words={symptomLabels} />
      <TextField
        name="description"
        label="sales.inTheirWords"
        required
        max={2_000}
        rows={4}
        placeholder={null}
      />
    </>
  );
}

function Review({ values }: { values: Values }) {
  const label = useLabel();
  const { place, placeKind, placeDetail, symptom, description, contact, channel } = bodyOf(values);
  const known = placeOf(values).addressId;
  const where =
    'text' in place
      ? `${place.text} · ${label(localNetworkLabels[place.localNetwork])}`
      : (known?.text ?? '');
  return (
    <ReviewLines
      lines={[
        { label: 'sales.channel', text: capital(label(channelLabels[channel])) },
        { label: 'sales.contactName', text: `${contact.name} ${contact.phone}` },
        { label: 'sales.place', text: where },
        {
          label: 'sales.placeKind',
          text: [capital(label(placeKindLabels[placeKind])), placeDetail]
            .filter((part) => said(part) !== '')
            .join(' · '),
        },
        { label: 'sales.symptom', text: capital(label(symptomLabels[symptom])) },
        { label: 'sales.inTheirWords', text: description },
      ]}
    />
  );
}

function placeOf(values: Values): Place {
  const place: Place = values['place'] ?? {};
  return place;
}

function bodyOf(values: Values): Coverage {
  const { addressId, text, localNetwork, district } = placeOf(values);
  const { name, phone } = (values['contact'] ?? {}) as Contact;
  const inventory = values['isKnown'] !== false;
  return {
    customerNo: said(values['customerNo']),
    channel: values['channel'] as Coverage['channel'],
    place: inventory
      ? { addressId: addressId?.addressId ?? '' }
      : { text: said(text), localNetwork: localNetwork ?? 'kunming', district: said(district) || null },
    placeKind: values['placeKind'] as Coverage['placeKind'],
    placeDetail: said(values['placeDetail']) || null,
    symptom: values['symptom'] as Coverage['symptom'],
    description: said(values['description']),
    contact: { name: said(name), phone: said(phone) },
  };
}

/** How better coverage is asked for (COV-1). */
export const coverageGuide: Guide = {
  kind: 'coverage',
  initial: { isKnown: true },
  steps: [
    { title: 'sales.stepCustomer', fields: ['customerNo', 'channel', 'contact'], View: Who },
    { title: 'sales.stepPlace', fields: ['isKnown', 'place', 'placeKind', 'placeDetail'], View: Where },
    { title: 'sales.stepSymptom', fields: ['symptom', 'description'], View: What },
  ],
  bodyOf,
  Review,
};
