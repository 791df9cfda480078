package health.consulta.portal.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.booking.SeriesPreview;
import health.consulta.contract.booking.SeriesPreview.Standing;
import health.consulta.portal.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Every date of a series before it is booked: those that are free are taken, for the others one of
/// the nearest times or none.
final class SeriesDialog extends Dialog {
  private final List<Supplier<Optional<Instant>>> chosen = new ArrayList<>();
  private final ZoneId zone;
  private final Button save = new Button();

  /// @param book the starts that are wanted; whether it was done
  SeriesDialog(String who, SeriesPreview preview, Predicate<List<Instant>> book) {
    this.zone = ZoneId.of(preview.zone());
    setHeaderTitle(Words.of("agenda.series.title", who));
    setWidth("32rem");
    var free = preview.dates().stream().filter(SeriesDialog::isFree).count();
    add(new Paragraph(Words.of("agenda.series.free", free, preview.dates().size())));
    var list = new UnorderedList();
    list.addClassName("s-series");
    preview.dates().forEach(date -> list.add(new ListItem(line(date))));
    add(list);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(clicked -> {
      if (book.test(starts())) close();
    });
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), save);
    count();
  }

  private List<Instant> starts() {
    return chosen.stream().map(Supplier::get).flatMap(Optional::stream).distinct().toList();
  }

  private void count() {
    var size = starts().size();
    save.setText(Words.of("agenda.series.save", size));
    save.setEnabled(size > 0);
  }

  private static boolean isFree(SeriesPreview.Date date) {
    return date.standing() == Standing.FREE;
  }

  private Component line(SeriesPreview.Date date) {
    return isFree(date) ? free(date) : conflict(date);
  }

  private Checkbox free(SeriesPreview.Date date) {
    var box = new Checkbox(words(date.start()), true);
    box.addValueChangeListener(changed -> count());
    chosen.add(() -> box.getValue() ? Optional.of(date.start()) : Optional.empty());
    return box;
  }

  private Select<Instant> conflict(SeriesPreview.Date date) {
    var other = new Select<Instant>();
    other.setLabel(words(date.start()));
    other.setHelperText(
        date.causes().stream()
            .map(cause -> Words.ofCode("cause", cause))
            .distinct()
            .collect(Collectors.joining(" ")));
    other.setEmptySelectionAllowed(true);
    other.setEmptySelectionCaption(Words.of("agenda.series.skip"));
    other.setItems(date.nearest());
    other.setItemLabelGenerator(
        start -> start == null ? Words.of("agenda.series.skip") : words(start));
    other.setWidthFull();
    other.addValueChangeListener(changed -> count());
    chosen.add(() -> Optional.ofNullable(other.getValue()));
    return other;
  }

  private String words(Instant start) {
    var at = start.atZone(zone);
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale()).format(at);
    return day + ", " + DateTimeFormatter.ofPattern("HH:mm").format(at);
  }
}
