package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.util.function.Consumer;

/// Jumps to a date.
final class GoToDialog extends Dialog {
  GoToDialog(LocalDate now, Consumer<LocalDate> chosen) {
    var date = new DatePicker(Words.of("agenda.move.day"));
    date.setLocale(UI.getCurrent().getLocale());
    date.setValue(now);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) date.focus();
    });
    date.addValueChangeListener(change -> {
      if (change.getValue() == null) return;
      close();
      chosen.accept(change.getValue());
    });
    setHeaderTitle(Words.of("agenda.goTo"));
    add(date);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()));
  }
}
