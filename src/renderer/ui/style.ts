/** The looks every piece stands on, in order: fonts, tokens, base. */
import './fonts.css';
import './tokens.css';
import './base.css';
