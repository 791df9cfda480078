package health.consulta.portal.setup;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PayerKind;
import health.consulta.portal.frame.Words;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One payer; gives a valid one or nothing.
final class PayerForm extends Div {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_IDENTIFIER = 40;

  private final Select<PayerKind> kind = new Select<>();
  private final TextField name = new TextField(Words.of("setup.payers.name"));
  private final TextField identifier = new TextField(Words.of("setup.payers.identifier"));
  private final Checkbox active = new Checkbox(Words.of("setup.payers.active"));
  private @Nullable Payer read;

  PayerForm(Runnable save, Runnable close) {
    addClassName("s-form");
    kind.setLabel(Words.of("setup.payers.kind"));
    kind.setItems(PayerKind.values());
    kind.setItemLabelGenerator(each -> Words.of("payer." + each));
    name.setMaxLength(LONGEST_NAME);
    name.setErrorMessage(Words.of("setup.needed"));
    identifier.setMaxLength(LONGEST_IDENTIFIER);
    identifier.setHelperText(Words.of("setup.payers.identifier.hint"));
    var keep = new NativeButton(Words.of("action.save"), clicked -> save.run());
    keep.addClassName("main");
    var actions = new Div(new NativeButton(Words.of("action.close"), clicked -> close.run()), keep);
    actions.addClassName("s-line");
    add(kind, name, identifier, active, actions);
    setVisible(false);
  }

  /// @param payer absent: a new one
  void show(@Nullable Payer payer) {
    read = payer;
    kind.setValue(payer == null ? PayerKind.AMO : payer.kind());
    name.setValue(payer == null ? "" : payer.name());
    name.setInvalid(false);
    var known = payer == null ? null : payer.identifier();
    identifier.setValue(known == null ? "" : known);
    active.setValue(payer == null || payer.active());
    setVisible(true);
    name.focus();
  }

  /// With the id and the version that were read.
  Optional<Payer> value(UUID practitioner) {
    name.setInvalid(name.getValue().isBlank());
    if (name.isInvalid()) return Optional.empty();
    var written = identifier.getValue().strip();
    return Optional.of(
        new Payer(
            read == null ? null : read.id(),
            practitioner,
            kind.getValue(),
            name.getValue().strip(),
            written.isEmpty() ? null : written,
            active.getValue(),
            read == null ? 0 : read.version()));
  }
}
