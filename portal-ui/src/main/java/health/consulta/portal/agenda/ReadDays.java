package health.consulta.portal.agenda;

import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.gateway.AgendaApi;
import java.util.Comparator;
import java.util.List;

/// The shown days of the shown practitioners: by day, and in it side by side.
final class ReadDays {
  private final AgendaApi agendas;
  private final Shown shown;

  ReadDays(AgendaApi agendas, Shown shown) {
    this.agendas = agendas;
    this.shown = shown;
  }

  List<Column> columns() {
    var look = shown.look();
    var byDate = Comparator.comparing((Column column) -> column.day().date());
    return shown.chosen().stream()
        .flatMap(who -> days(who, look).stream().map(day -> new Column(who, day)))
        .sorted(byDate) // stable: practitioners keep their order
        .toList();
  }

  private List<AgendaDay> days(Practitioner who, Look look) {
    return agendas.days(who.id(), look.from(), look.to()).items();
  }
}
