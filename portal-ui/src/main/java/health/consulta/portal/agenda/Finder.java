package health.consulta.portal.agenda;

import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.agenda.Palette.Command;
import health.consulta.portal.gateway.AgendaApi;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Opens the palette of the agenda, and goes where it leads.
final class Finder implements Palette.Goals {
  private final AgendaApi agendas;
  private final Shown shown;
  private final PatientVisits patients;
  private final List<Command> acts;
  private final Consumer<Look> look;

  /// @param acts beside the views of the agenda
  Finder(
      AgendaApi agendas,
      Shown shown,
      PatientVisits patients,
      List<Command> acts,
      Consumer<Look> look) {
    this.agendas = agendas;
    this.shown = shown;
    this.patients = patients;
    this.acts = acts;
    this.look = look;
  }

  void open() {
    var views =
        Stream.of(Reach.values())
            .map(reach -> Command.act(reach.key, () -> look.accept(shown.look().with(reach))));
    new Palette(agendas, shown, Stream.concat(views, acts.stream()).toList(), this).open();
  }

  @Override
  public void go(LocalDate date) {
    look.accept(shown.look().on(date));
  }

  @Override
  public void open(Practitioner who, PracticePatient patient) {
    patients.show(who, patient.id(), patient.name());
  }
}
