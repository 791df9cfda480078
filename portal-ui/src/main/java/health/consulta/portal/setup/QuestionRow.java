package health.consulta.portal.setup;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Question;
import health.consulta.contract.Question.Kind;
import health.consulta.contract.Question.Option;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One question to the patient, in both languages. The answers of a choice are lines, French and
/// English beside a bar.
final class QuestionRow extends Div {
  private static final int LONGEST = 200;
  private static final int LEAST = 2;

  private final TextField fr = new TextField(Words.of("setup.question.fr"));
  private final TextField en = new TextField(Words.of("setup.question.en"));
  private final Select<Kind> kind = new Select<>();
  private final Checkbox required = new Checkbox(Words.of("setup.question.required"));
  private final TextArea options = new TextArea(Words.of("setup.question.options"));
  private final @Nullable Question before;

  /// @param before as it was; absent: a new one
  QuestionRow(@Nullable Question before, Runnable changed, Consumer<QuestionRow> removed) {
    this.before = before;
    addClassName("s-question");
    kind.setLabel(Words.of("setup.question.kind"));
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(each -> Words.of("question." + each));
    fr.setMaxLength(LONGEST);
    en.setMaxLength(LONGEST);
    options.setHelperText(Words.of("setup.question.options.hint"));
    fr.setErrorMessage(Words.of("setup.needed"));
    en.setErrorMessage(Words.of("setup.needed"));
    options.setErrorMessage(Words.of("setup.question.options.few"));
    kind.addValueChangeListener(chosen -> options.setVisible(chosen.getValue() == Kind.CHOICE));
    fill();
    List.of(fr, en).forEach(field -> field.addValueChangeListener(typed -> changed.run()));
    kind.addValueChangeListener(typed -> changed.run());
    required.addValueChangeListener(typed -> changed.run());
    options.addValueChangeListener(typed -> changed.run());
    var remove =
        new NativeButton(Words.of("setup.question.remove"), clicked -> removed.accept(this));
    add(fr, en, kind, options, required, remove);
  }

  boolean valid() {
    fr.setInvalid(fr.getValue().isBlank());
    en.setInvalid(en.getValue().isBlank());
    options.setInvalid(kind.getValue() == Kind.CHOICE && options().size() < LEAST);
    return !(fr.isInvalid() || en.isInvalid() || options.isInvalid());
  }

  /// A question keeps its id, which the answers name.
  Question value(int number) {
    return new Question(
        before == null ? "q" + number + "-" + Integer.toHexString(hashCode()) : before.id(),
        fr.getValue().strip(),
        en.getValue().strip(),
        kind.getValue(),
        required.getValue(),
        before == null || kind.getValue() != Kind.TEXT ? null : before.minLength(),
        before == null || kind.getValue() != Kind.TEXT ? null : before.maxLength(),
        kind.getValue() == Kind.CHOICE ? options() : List.of());
  }

  private void fill() {
    kind.setValue(before == null ? Kind.TEXT : before.kind());
    options.setVisible(kind.getValue() == Kind.CHOICE);
    if (before == null) return;
    fr.setValue(before.fr());
    en.setValue(before.en());
    required.setValue(before.required());
    options.setValue(
        before.options().stream()
            .map(each -> each.fr() + " | " + each.en())
            .collect(Collectors.joining("\n")));
  }

  private List<Option> options() {
    var lines = options.getValue().lines().filter(line -> !line.isBlank()).toList();
    return IntStream.range(0, lines.size()).mapToObj(i -> option(lines.get(i), i)).toList();
  }

  private Option option(String line, int index) {
    var words = line.split("\\|", 2);
    var french = words[0].strip();
    var known =
        before == null
            ? null
            : before.options().stream().filter(each -> each.fr().equals(french)).findFirst();
    var id =
        known != null && known.isPresent() ? known.get().id() : "o" + index + "-" + slug(french);
    return new Option(id, french, words.length > 1 ? words[1].strip() : french);
  }

  private static String slug(String words) {
    var plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.substring(0, Math.min(plain.length(), 30));
  }
}
