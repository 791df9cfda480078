package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.PatientCorrection;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.List;
import java.util.function.Consumer;

/// Corrects what a practice typed of a patient. What stood there before is told, with whose hand it
/// was, and comes back into the fields by a click.
final class CorrectionDialog extends Dialog {
  private final Div before = new Div();
  private final Button save = new Button(Words.of("agenda.correct.save"));
  private final PatientFields fields;
  private final Practitioner practice;
  private final People people;
  private final Consumer<PatientOnFile> corrected;
  private PatientOnFile read;
  private boolean anyway;

  /// @param corrected takes what stands there now
  CorrectionDialog(
      Practitioner practice,
      PatientOnFile patient,
      List<PatientCorrection> corrections,
      People people,
      Consumer<PatientOnFile> corrected) {
    this.practice = practice;
    this.read = patient;
    this.people = people;
    this.corrected = corrected;
    this.fields = new PatientFields(people.today(People.zone(practice)));
    setHeaderTitle(Words.of("agenda.correct.title"));
    setWidth("28rem");
    fields.fill(patient);
    before.addClassName("s-namesakes");
    if (!corrections.isEmpty()) before.add(new Paragraph(Words.of("agenda.correct.before")));
    corrections.forEach(each -> before.add(line(each)));
    add(new Paragraph(Words.of("agenda.correct.note")), fields, before);
    save.addClickListener(clicked -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), save);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) fields.focus();
    });
  }

  private NativeButton line(PatientCorrection was) {
    var by = was.byName() == null ? Words.of("agenda.correct.unknown") : was.byName();
    var name = was.firstName() + " " + was.lastName();
    var told = People.told(was.birthDate(), was.phone());
    var when = Days.show(was.at(), People.zone(practice));
    return new NativeButton(
        Words.of("agenda.correct.line", name, told, when, by),
        clicked -> fields.fill(was.firstName(), was.lastName(), was.birthDate(), was.phone()));
  }

  private void save() {
    if (!fields.isRight()) return;
    var form =
        new ChangePatient(
            fields.firstName(),
            fields.lastName(),
            fields.birthDate(),
            fields.phone(),
            anyway,
            read.version());
    try {
      var now = people.correct(practice, read.id(), form);
      close();
      Words.toast(Words.of("agenda.correct.done", now.displayName()));
      corrected.accept(now);
    } catch (GatewayProblem problem) {
      refused(problem);
    }
  }

  /// Somebody else's correction is looked at before it is written over, a namesake likewise.
  private void refused(GatewayProblem problem) {
    anyway = problem.code().equals("PATIENT_ON_FILE");
    save.setText(Words.of(anyway ? "agenda.correct.anyway" : "agenda.correct.save"));
    if (problem.code().equals("STALE"))
      people
          .file(practice, read.id())
          .ifPresent(now -> {
            read = now;
            var told = now.displayName() + ", " + People.told(now.birthDate(), now.phone());
            before.addComponentAsFirst(new Paragraph(Words.of("agenda.correct.meanwhile", told)));
          });
    Words.toast(Words.of(problem));
  }
}
