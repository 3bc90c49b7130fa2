// What pdfmake's modules expect of Node, given to the worker before they load.
import { Buffer } from 'buffer/';

Object.assign(globalThis, { Buffer });
