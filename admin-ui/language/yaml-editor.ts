// The texts of the YAML editor.

const zh = {
  label: (file: string) => `${file} 的文本`,
  readOnly: '只读',
  names: '可读的数据',
  kinds: '块的种类',
  operators: '比较',
  modes: '计算方式',
  search: {
    Find: '查找',
    Replace: '替换',
    next: '下一个',
    previous: '上一个',
    all: '全部',
    'match case': '区分大小写',
    'by word': '整词',
    regexp: '正则',
    replace: '替换',
    'replace all': '全部替换',
    close: '关闭',
  } as Readonly<Record<string, string>>,
};

const en: typeof zh = {
  label: (file) => `Text of ${file}`,
  readOnly: 'Read only',
  names: 'facts and columns',
  kinds: 'kinds of block',
  operators: 'comparison',
  modes: 'how it counts',
  search: {},
};

export const yamlEditorText = { zh, en };
