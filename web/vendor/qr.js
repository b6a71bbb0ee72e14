// Makes QR codes; loaded only when one is shown.
export {qrcode} from 'qrcode-generator';
