package health.consulta.portal.agenda;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.agenda.State.Step;
import health.consulta.portal.frame.Words;

/// Takes a visit through its day: arrived, in room, done, absent.
final class Visits {
  private final Steps steps;

  Visits(Steps steps) {
    this.steps = steps;
  }

  /// Nothing when it is not the entry's next step.
  void actIfNext(Step step, AgendaEntry entry) {
    if (State.of(entry).next.contains(step)) act(step, entry);
  }

  /// That a patient is absent releases their money for good.
  void act(Step step, AgendaEntry entry) {
    if (step != Step.NO_SHOW) {
      carryOut(step, entry);
      return;
    }
    var sure = new ConfirmDialog();
    sure.setHeader(Words.of(step.key));
    sure.setText(Words.of("agenda.noShow.sure"));
    sure.setCancelable(true);
    sure.setCancelText(Words.of("action.close"));
    sure.setConfirmText(Words.of(step.key));
    sure.addConfirmListener(confirmed -> carryOut(step, entry));
    sure.open();
  }

  private void carryOut(Step step, AgendaEntry entry) {
    var consultation = entry.consultationId();
    if (consultation != null) steps.make(consultation, step.path, DayPicture.who(entry));
  }
}
