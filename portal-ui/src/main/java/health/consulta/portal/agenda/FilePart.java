package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;

/// What a practice put on file of a patient who has no account, and the way to correct it.
final class FilePart extends Div {
  private final Practitioner practice;
  private final People people;

  FilePart(Practitioner practice, PatientOnFile patient, People people) {
    this.practice = practice;
    this.people = people;
    addClassName("s-file");
    show(patient);
  }

  private void show(PatientOnFile patient) {
    removeAll();
    var told = People.told(patient.birthDate(), patient.phone());
    var correct = new Button(Words.of("agenda.correct"), clicked -> correct(patient));
    add(new Span(patient.displayName() + ", " + told), correct);
  }

  private void correct(PatientOnFile patient) {
    try {
      people.correct(practice, patient, this::show);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }
}
