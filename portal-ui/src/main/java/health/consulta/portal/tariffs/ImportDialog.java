package health.consulta.portal.tariffs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file is looked at before it changes anything: what it would change, and each cell that cannot
/// be read.
final class ImportDialog extends Dialog {
  private static final int LARGEST = 2_000_000;
  private static final int MOST_LINES = 2_000;
  private static final int SHOWN = 12;

  private final TariffSheet sheet;
  private final Consumer<List<Tariff>> take;
  private final Div preview = new Div();
  private final Button confirm = new Button(Words.of("tariffs.import.nothing"));
  private List<Tariff> wanted = List.of();

  /// @param take is given the lines that are to be stored
  ImportDialog(TariffSheet sheet, Consumer<List<Tariff>> take) {
    this.sheet = sheet;
    this.take = take;
    setHeaderTitle(Words.of("tariffs.import.title"));
    setWidth("36rem");
    preview.addClassName("s-import");
    preview.getElement().setAttribute("role", "status");
    var upload = new Upload(UploadHandler.inMemory((file, bytes) -> show(bytes)));
    upload.setAcceptedFileTypes(".csv", ".xlsx");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST);
    upload.setUploadButton(new Button(Words.of("tariffs.import.choose")));
    upload.setDropLabel(new Paragraph(Words.of("tariffs.import.drop")));
    upload.addFileRejectedListener(rejected -> Words.toast(Words.of("tariffs.import.rejected")));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setEnabled(false);
    confirm.addClickListener(clicked -> confirm());
    add(new Paragraph(Words.of("tariffs.import.how")), upload, preview);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), confirm);
  }

  /// Shows what the file would change.
  void show(byte[] file) {
    preview.removeAll();
    want(List.of());
    try {
      var rows = TariffTable.read(file);
      if (rows.size() > MOST_LINES) throw new UnreadableTable("tariffs.import.tooMany", MOST_LINES);
      show(TariffImport.of(rows, sheet.lines().stream().map(TariffLine::saved).toList()));
    } catch (UnreadableTable unreadable) {
      preview.add(new Paragraph(unreadable.words()));
    }
  }

  private void show(TariffImport found) {
    preview.add(
        new Paragraph(
            Words.of(
                "tariffs.import.counts",
                found.same(),
                found.changes().size(),
                found.wrong().size())));
    list("tariffs.import.wrong", found.wrong().stream().map(ImportDialog::wrong).toList());
    list("tariffs.import.doubtful", found.doubtful().stream().map(ImportDialog::doubtful).toList());
    list("tariffs.import.changes", found.changes().stream().map(ImportDialog::change).toList());
    want(found.wanted());
  }

  private void list(String heading, List<String> items) {
    if (items.isEmpty()) return;
    preview.add(new Paragraph(Words.of(heading)));
    var list = new UnorderedList();
    items.stream().limit(SHOWN).map(ListItem::new).forEach(list::add);
    if (items.size() > SHOWN)
      list.add(new ListItem(Words.of("tariffs.import.more", items.size() - SHOWN)));
    preview.add(list);
  }

  private void want(List<Tariff> lines) {
    wanted = lines;
    confirm.setEnabled(!lines.isEmpty());
    confirm.setText(
        lines.isEmpty()
            ? Words.of("tariffs.import.nothing")
            : Words.of("tariffs.import.take", lines.size()));
  }

  private void confirm() {
    close();
    take.accept(wanted);
  }

  private static String wrong(TariffImport.WrongRow row) {
    var column = row.column();
    return column == null
        ? Words.of("tariffs.import.twice", row.number())
        : Words.of("tariffs.import.cell", row.number(), column.words(), row.typed());
  }

  private static String doubtful(TariffImport.WrongRow row) {
    return Words.of("tariffs.import.times", row.number(), row.typed());
  }

  private static String change(TariffImport.Change change) {
    return "%s : %s → %s"
        .formatted(WrongLines.name(change.wanted()), amount(change.now()), amount(change.wanted()));
  }

  private static String amount(@Nullable Tariff line) {
    return line == null ? "–" : Amounts.show(line.amount());
  }
}
