import '@fontsource-variable/inter';
import '../styles/staff.css';
import '../styles/agenda.css';
import './icon';
import './ticks';
import './agenda/agenda';
import './agenda/keys';
