import type { Label } from '../../domain/people/department';

const say = (zh: string, en: string): Label => ({ zh, en });

/** The industries customers are entered with, by code. Another system may have given a customer one that is not here. */
export const industryLabels: Readonly<Record<string, Label>> = {
  government: say('政府机关', 'Government'),
  finance: say('金融', 'Finance'),
  manufacturing: say('制造业', 'Manufacturing'),
  energy: say('能源', 'Energy'),
  education: say('教育', 'Education'),
  health: say('医疗卫生', 'Health'),
  transport: say('交通运输', 'Transport'),
  logistics: say('物流', 'Logistics'),
  retail: say('零售', 'Retail'),
  food: say('食品', 'Food'),
  agriculture: say('农业', 'Agriculture'),
  tourism: say('旅游', 'Tourism'),
  events: say('会展', 'Events'),
  construction: say('建筑', 'Construction'),
  other: say('其他', 'Other'),
};

/** An industry in words; the code itself where there are none. */
export function industryText(code: string, speak: (label: Label) => string): string {
  const words = industryLabels[code];
  return words === undefined ? code : speak(words);
}
