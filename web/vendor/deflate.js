// Compression with a preset dictionary, which the browser's own CompressionStream has not (and not every browser
// has that). Loaded only when a firm is handed over. The build bundles what stands in this folder.
export {deflateSync, Inflate} from 'fflate';
