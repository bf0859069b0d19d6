/** Words that tell nobody where a link leads, in the languages of the interface; without marks, in lower case. */
const empty = new Set([
  ...['click', 'click here', 'click this', 'click this link', 'here', 'this', 'this link', 'link', 'the link', 'more'],
  ...['read more', 'learn more', 'see more', 'see here', 'find out more', 'this page', 'this article', 'tap here'],
  ...['هنا', 'اضغط هنا', 'انقر هنا', 'من هنا', 'المزيد', 'اقرأ المزيد', 'للمزيد', 'هذا الرابط', 'الرابط', 'رابط'],
  ...['здесь', 'тут', 'сюда', 'нажмите здесь', 'нажмите сюда', 'жмите сюда', 'кликните здесь', 'по ссылке'],
  ...['ссылка', 'эта ссылка', 'по этой ссылке', 'подробнее', 'читать далее', 'читать дальше', 'далее', 'ещё', 'еще'],
  ...[
    '点击这里',
    '点击此处',
    '点这里',
    '点此',
    '请点击',
    '请点击这里',
    '这里',
    '此处',
    '更多',
    '阅读更多',
    '查看更多',
    '详情',
    '链接',
  ],
  ...['點擊這裡', '點擊此處', '點此', '這裡', '此處', '閱讀更多', '連結', '鏈接'],
  ...['یہاں', 'یہاں کلک کریں', 'کلک کریں', 'مزید', 'مزید پڑھیں', 'یہ لنک', 'لنک', 'اس لنک پر'],
]);

/** Whether the words of a link say where it leads; a reader who hears only the links of a page depends on them. */
export function saysNothing(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640\u200b-\u200f]/g, '')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  return plain === '' || empty.has(plain);
}
