import {
  ArrowDown, ArrowUp, Ban, CalendarDays, ChartColumn, Check, CheckCheck, ChevronLeft, ChevronRight, CircleAlert, CircleCheck, CirclePlay, CircleX,
  Clock, History, Hourglass, LogOut, Mail, MapPin, Plus, Printer, ReceiptText, Rows3, Search, ShieldCheck, SunMoon, Table2, Undo2, Upload, UserCheck, Users, UserX, Video, WifiOff, X,
} from 'lucide';
import { createElement } from 'lucide';

const icons: Record<string, Parameters<typeof createElement>[0]> = {
  'arrow-down': ArrowDown, 'arrow-up': ArrowUp, ban: Ban, calendar: CalendarDays, chart: ChartColumn, check: Check, 'check-check': CheckCheck, left: ChevronLeft, right: ChevronRight,
  alert: CircleAlert, 'circle-check': CircleCheck, play: CirclePlay, 'circle-x': CircleX, clock: Clock, history: History, hourglass: Hourglass,
  leave: LogOut, mail: Mail, place: MapPin, plus: Plus, print: Printer, receipt: ReceiptText, density: Rows3, search: Search, shield: ShieldCheck, theme: SunMoon, table: Table2, undo: Undo2, upload: Upload, 'user-check': UserCheck, users: Users,
  'user-x': UserX, video: Video, offline: WifiOff, close: X,
};

/** An icon of a Flow view, named by its attribute; decoration only, the word stands beside it. */
class ConsultaIcon extends HTMLElement {
  static readonly observedAttributes = ['name'];

  attributeChangedCallback() {
    const icon = icons[this.getAttribute('name') ?? ''];
    this.setAttribute('aria-hidden', 'true');
    this.replaceChildren(...(icon ? [createElement(icon)] : []));
  }
}

customElements.define('consulta-icon', ConsultaIcon);
