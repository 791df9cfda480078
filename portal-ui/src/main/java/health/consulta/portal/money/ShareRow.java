package health.consulta.portal.money;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What another one pays of a visit: who, a percent or an amount, and the number of the agreement.
final class ShareRow extends Div {
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s*%");
  private static final int ALL = 100;
  private static final int LONGEST = 60;

  private final Select<Payer> payer = new Select<>();
  private final TextField share = new TextField(Words.of("split.share"));
  private final TextField reference = new TextField(Words.of("split.reference"));

  /// @param part as it stands; absent: a new one
  ShareRow(
      List<Payer> payers,
      PriceSplit.@Nullable Part part,
      Runnable changed,
      Consumer<ShareRow> remove) {
    addClassName("s-share");
    payer.setLabel(Words.of("split.payer"));
    payer.setItems(payers);
    payer.setItemLabelGenerator(Payer::name);
    payer.setErrorMessage(Words.of("split.payer.needed"));
    share.setPlaceholder(Words.of("split.share.hint"));
    share.setErrorMessage(Words.of("split.share.wrong"));
    share.setWidth("8rem");
    reference.setMaxLength(LONGEST);
    reference.setErrorMessage(Words.of("split.reference.needed"));
    if (part != null) fill(payers, part);
    payer.addValueChangeListener(chosen -> changed.run());
    for (var field : List.of(share, reference)) {
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.addValueChangeListener(typed -> changed.run());
    }
    var off = new Button(new Icon("close"), clicked -> remove.accept(this));
    Words.name(off, Words.of("split.remove"));
    add(payer, share, reference, off);
  }

  private void fill(List<Payer> payers, PriceSplit.Part part) {
    payers.stream()
        .filter(each -> part.payerId().equals(each.id()))
        .findFirst()
        .ifPresent(payer::setValue);
    share.setValue(part.percent() == null ? Amounts.plain(part.amount()) : part.percent() + " %");
    reference.setValue(part.reference());
  }

  /// What it says, when it is whole.
  Optional<SplitPrice.Part> value() {
    var chosen = payer.getValue();
    var written = reference.getValue().strip();
    if (chosen == null || chosen.id() == null || written.isEmpty()) return Optional.empty();
    var percent = percent();
    var amount = percent.isPresent() ? Optional.<Money>empty() : amount();
    if (percent.isEmpty() && amount.isEmpty()) return Optional.empty();
    return Optional.of(
        new SplitPrice.Part(chosen.id(), percent.orElse(null), amount.orElse(null), written));
  }

  /// Says beside the fields what is missing.
  void complain() {
    payer.setInvalid(payer.isEmpty());
    share.setInvalid(percent().isEmpty() && amount().isEmpty());
    reference.setInvalid(reference.getValue().isBlank());
  }

  private Optional<Integer> percent() {
    var typed = PERCENT.matcher(share.getValue().strip());
    if (!typed.matches()) return Optional.empty();
    return Optional.of(Integer.valueOf(typed.group(1)))
        .filter(percent -> percent >= 1 && percent <= ALL);
  }

  private Optional<Money> amount() {
    return Amounts.read(share.getValue());
  }
}
