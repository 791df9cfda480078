package health.consulta.portal.messages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose messages: of one practitioner, or of all whose agendas the reader runs. Not shown where
/// there is nothing to choose.
final class Whose extends Div {
  private final Select<Practitioner> field = new Select<>();
  private final Practitioners names;
  private List<Practitioner> mine = List.of();

  Whose(Practitioners names, Runnable chosen) {
    this.names = names;
    addClassName("s-tools");
    setVisible(false);
    field.setAriaLabel(Words.of("agenda.practitioner"));
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(Words.of("inbox.everybody"));
    field.setPlaceholder(Words.of("inbox.everybody"));
    field.setItemLabelGenerator(
        who -> who == null ? Words.of("inbox.everybody") : who.displayName());
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) chosen.run();
    });
    add(field);
  }

  /// Asks for their names once.
  void offer() {
    if (!mine.isEmpty()) return;
    mine =
        SignedIn.current().agendas().stream()
            .map(names::of)
            .sorted(Comparator.comparing(Practitioner::lastName))
            .toList();
    field.setItems(mine);
    setVisible(mine.size() > 1);
  }

  boolean nobody() {
    return mine.isEmpty();
  }

  @Nullable UUID id() {
    return field.isEmpty() ? null : field.getValue().id();
  }

  /// Empty where there is no other.
  String name(UUID practitioner) {
    return mine.size() > 1 ? names.of(practitioner).displayName() : "";
  }
}
