package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.frame.Words;
import java.util.function.Consumer;

/// For what the visit is with the other practitioner, who does not offer the same act.
final class ReasonDialog extends Dialog {
  ReasonDialog(String who, Reasons reasons, Consumer<VisitReason> chosen) {
    setHeaderTitle(Words.of("agenda.hand.title", who));
    setWidth("26rem");
    var reason = new Select<VisitReason>();
    reason.setLabel(Words.of("agenda.reason"));
    reason.setWidthFull();
    reason.setItems(reasons.like());
    reason.setItemLabelGenerator(BookPanel::lasting);
    reason.setErrorMessage(Words.of("agenda.book.reason.needed"));
    add(new Paragraph(Words.of("agenda.hand.other", who, reasons.was().name())), reason);
    var hand =
        new Button(
            Words.of("agenda.move"),
            clicked -> {
              reason.setInvalid(reason.getValue() == null);
              if (reason.isInvalid()) return;
              close();
              chosen.accept(reason.getValue());
            });
    hand.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), hand);
  }
}
