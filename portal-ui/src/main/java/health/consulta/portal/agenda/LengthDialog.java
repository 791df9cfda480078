package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import health.consulta.portal.agenda.TimeGrid.Found;
import health.consulta.portal.frame.Words;
import java.time.Duration;

/// How long a visit lasts, without the mouse.
final class LengthDialog extends Dialog {
  private static final int STEP = 5;
  private static final int LONGEST = 480;

  private final IntegerField minutes = new IntegerField(Words.of("agenda.length.minutes"));

  LengthDialog(Found what, Moves moves) {
    setHeaderTitle(Words.of("agenda.length"));
    var entry = what.entry();
    minutes.setStep(STEP);
    minutes.setMin(STEP);
    minutes.setMax(LONGEST);
    minutes.setStepButtonsVisible(true);
    minutes.setWidthFull();
    minutes.setValue((int) Duration.between(entry.start(), entry.end()).toMinutes());
    minutes.setErrorMessage(Words.of("agenda.length.wrong"));
    addOpenedChangeListener(change -> {
      if (change.isOpened()) minutes.focus();
    });
    add(minutes);
    var save = new Button(Words.of("agenda.length.save"), clicked -> save(what, moves));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), save);
  }

  private void save(Found what, Moves moves) {
    var wanted = minutes.getValue();
    minutes.setInvalid(wanted == null || wanted < STEP || wanted > LONGEST || wanted % STEP != 0);
    if (wanted == null || minutes.isInvalid()) return;
    close();
    moves.resize(what, wanted);
  }
}
