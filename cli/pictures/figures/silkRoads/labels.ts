import type { Language } from '../../drawing/figure.ts';

export type Label =
  | 'luoyang'
  | 'changan'
  | 'dunhuang'
  | 'turfan'
  | 'kucha'
  | 'suyab'
  | 'tianShan'
  | 'taklamakan'
  | 'china'
  | 'kazakhstan'
  | 'kyrgyzstan';

export const labels: Record<Language, Record<Label, string>> = {
  en: {
    luoyang: 'Luoyang',
    changan: 'Chang’an',
    dunhuang: 'Dunhuang',
    turfan: 'Turfan',
    kucha: 'Kucha',
    suyab: 'Suyab',
    tianShan: 'Tian Shan',
    taklamakan: 'Taklamakan',
    china: 'China',
    kazakhstan: 'Kazakhstan',
    kyrgyzstan: 'Kyrgyzstan',
  },
  ar: {
    luoyang: 'لويانغ',
    changan: 'تشانغآن',
    dunhuang: 'دونهوانغ',
    turfan: 'تورفان',
    kucha: 'كوتشا',
    suyab: 'سوياب',
    tianShan: 'تيان شان',
    taklamakan: 'تكلامكان',
    china: 'الصين',
    kazakhstan: 'كازاخستان',
    kyrgyzstan: 'قيرغيزستان',
  },
  ru: {
    luoyang: 'Лоян',
    changan: 'Чанъань',
    dunhuang: 'Дуньхуан',
    turfan: 'Турфан',
    kucha: 'Куча',
    suyab: 'Суяб',
    tianShan: 'Тянь-Шань',
    taklamakan: 'Такла-Макан',
    china: 'Китай',
    kazakhstan: 'Казахстан',
    kyrgyzstan: 'Кыргызстан',
  },
  ur: {
    luoyang: 'لویانگ',
    changan: 'چانگ آن',
    dunhuang: 'دون ہوانگ',
    turfan: 'ترفان',
    kucha: 'کوچا',
    suyab: 'سویاب',
    tianShan: 'تیان شان',
    taklamakan: 'تکلامکان',
    china: 'چین',
    kazakhstan: 'قازقستان',
    kyrgyzstan: 'کرغزستان',
  },
  zh: {
    luoyang: '洛阳',
    changan: '长安',
    dunhuang: '敦煌',
    turfan: '吐鲁番',
    kucha: '库车',
    suyab: '碎叶',
    tianShan: '天山',
    taklamakan: '塔克拉玛干',
    china: '中国',
    kazakhstan: '哈萨克斯坦',
    kyrgyzstan: '吉尔吉斯斯坦',
  },
};
