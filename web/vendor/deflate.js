// Deflate with a preset dictionary, which the browser's own CompressionStream does not offer.
// Loaded only when a firm is handed over. The files of this folder are all that is bundled of npm
// packages.
export {deflateSync, Inflate} from 'fflate';
