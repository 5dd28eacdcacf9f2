import type { AddressDocument } from './network/collections';
import { networkCodes, networkNames, type NetworkName } from './network/network-codes';

/** Addresses a local network has with access pairs. One more, the last, has none. */
export const servedAddresses = 300;

/** The address in each local network that no access pair reaches: orders there find no resource (O2A-7). */
export const unreachedAddresses: Readonly<Record<NetworkName, string>> = {
  kunming: 'KM-0301',
  qujing: 'QJ-0301',
  dali: 'DL-0301',
  chuxiong: 'CX-0301',
  lijiang: 'LJ-0301',
};

const places: Record<
  NetworkName,
  { readonly districts: readonly string[]; readonly streets: readonly string[] }
> = {
  kunming: {
    districts: ['昆明市五华区', '昆明市盘龙区', '昆明市官渡区', '昆明市西山区', '昆明市呈贡区'],
    streets: ['人民中路', '北京路', '东风西路', '环城南路', '春城路', '滇池路'],
  },
  qujing: {
    districts: ['曲靖市麒麟区', '曲靖市沾益区', '曲靖市马龙区', '宣威市城区', '曲靖市陆良县'],
    streets: ['南宁西路', '麒麟南路', '建宁东路', '珠江源大道', '文昌街', '翠峰路'],
  },
  dali: {
    districts: ['大理市下关镇', '大理市大理镇', '大理市凤仪镇', '大理州祥云县', '大理州宾川县'],
    streets: ['建设路', '人民路', '苍山路', '洱河南路', '文化路', '泰安路'],
  },
  chuxiong: {
    districts: ['楚雄市鹿城镇', '楚雄州禄丰市', '楚雄州南华县', '楚雄州牟定县', '楚雄州元谋县'],
    streets: ['鹿城南路', '鹿城北路', '团结路', '环城东路', '龙川街', '永安路'],
  },
  lijiang: {
    districts: ['丽江市古城区', '丽江市玉龙县', '丽江市永胜县', '丽江市华坪县', '丽江市宁蒗县'],
    streets: ['香格里大道', '民主路', '福慧路', '长水路', '祥和路', '金虹路'],
  },
};

/** All addresses, always the same. */
export function seedAddresses(): readonly AddressDocument[] {
  return networkNames.flatMap((localNetwork) =>
    Array.from({ length: servedAddresses + 1 }, (_, index) => addressOf(localNetwork, index)),
  );
}

function addressOf(localNetwork: NetworkName, index: number): AddressDocument {
  const { districts, streets } = places[localNetwork];
  const place = districts[index % districts.length] ?? '';
  const street = streets[Math.floor(index / districts.length) % streets.length] ?? '';
  const house = 12 + 2 * Math.floor(index / (districts.length * streets.length));
  return {
    _id: `${networkCodes[localNetwork]}-${String(index + 1).padStart(4, '0')}`,
    text: `${place}${street} ${house} 号`,
    district: place.replace(/^.+?[市州](?=.)/, ''),
    localNetwork,
  };
}
