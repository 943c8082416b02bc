// opencc-js has no types for its dictionaries: each is one string, 'source target|source target|…'.
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
