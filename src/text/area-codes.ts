/** Area codes of the prefectures of Sichuan by the first four digits of their division; 眉山 and 资阳 share that of 成都. */
const SICHUAN: Readonly<Record<string, string>> = {
  '5101': '028',
  '5103': '0813',
  '5104': '0812',
  '5105': '0830',
  '5106': '0838',
  '5107': '0816',
  '5108': '0839',
  '5109': '0825',
  '5110': '0832',
  '5111': '0833',
  '5113': '0817',
  '5114': '028',
  '5115': '0831',
  '5116': '0826',
  '5117': '0818',
  '5118': '0835',
  '5119': '0827',
  '5120': '028',
  '5132': '0837',
  '5133': '0836',
  '5134': '0834',
};

/** The area code of the prefecture that a division is in; undefined where it is not known here. */
export function areaCodeOf(division: string): string | undefined {
  return SICHUAN[division.slice(0, 4)];
}
