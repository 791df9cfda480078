package health.consulta.portal.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.AgeSupplement;
import health.consulta.contract.billing.Tariff;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TariffTableTest {
  private static final String HEADINGS =
      "specialty;reason;mode;sector;practitioner;amount;night;sunday;from;to\n";
  private static final Tariff VIDEO = line(2500, null);
  private static final Tariff SITE = line(3000, Money.euros(1906));
  private static final Tariff LYON = NextTariffTest.at(VIDEO, UUID.randomUUID());

  private static Tariff line(long minor, Money sunday) {
    return new Tariff(
        UUID.randomUUID(),
        sunday == null ? null : UUID.randomUUID(),
        "GENERAL_PRACTICE",
        Sector.SECTOR_1,
        "CONSULTATION",
        sunday == null ? Mode.VIDEO : Mode.ON_SITE,
        Money.euros(minor),
        null,
        sunday,
        LocalDate.of(2026, 1, 1),
        sunday == null ? null : LocalDate.of(2026, 12, 31),
        3);
  }

  @Test
  void what_is_exported_as_csv_is_read_back_the_same() {
    readsBack(TariffTable.of(List.of(VIDEO, SITE, LYON)).csv());
  }

  @Test
  void what_is_exported_as_xlsx_is_read_back_the_same() {
    readsBack(TariffTable.of(List.of(VIDEO, SITE, LYON)).xlsx("tarifs"));
  }

  private static void readsBack(byte[] file) {
    var found = TariffImport.of(TariffTable.read(file), List.of(VIDEO, SITE, LYON));
    assertThat(found.wrong()).isEmpty();
    assertThat(found.changes()).isEmpty();
    assertThat(found.same()).isEqualTo(3);
  }

  @Test
  void a_file_of_before_leaves_ages_as_they_are_and_means_lines_for_anywhere() {
    var aged = NextTariffTest.at(VIDEO, null);
    var file = (HEADINGS + "GENERAL_PRACTICE;CONSULTATION;VIDEO;1;;26;;;2026-01-01;\n");
    var rows = TariffTable.read(file.getBytes(StandardCharsets.UTF_8));
    var found = TariffImport.of(rows, List.of(LYON, aged));
    assertThat(found.changes()).hasSize(1);
    assertThat(found.changes().getFirst().now()).isEqualTo(aged);
    assertThat(found.changes().getFirst().wanted().age()).isEqualTo(aged.age());
    assertThat(found.changes().getFirst().wanted().amount()).isEqualTo(Money.euros(2600));
  }

  @Test
  void places_and_ages_are_read_and_each_bad_one_is_named() {
    var place = UUID.randomUUID();
    var heading = HEADINGS.replace("\n", ";place;age_from;age_to;age\n");
    var start = "GENERAL_PRACTICE;OTHER;VIDEO;1;;25;;;2026-01-01;;";
    var file = heading + start + place + ";;0;5,00\n" + start + "Lyon;-1;131;x\n";
    var rows = TariffTable.read(file.getBytes(StandardCharsets.UTF_8));
    var found = TariffImport.of(rows, List.of());
    var added = found.changes().getFirst().wanted();
    assertThat(added.locationId()).isEqualTo(place);
    assertThat(added.age()).isEqualTo(new AgeSupplement(null, 0, Money.euros(500)));
    assertThat(found.wrong())
        .extracting(TariffImport.WrongRow::column)
        .containsExactly(
            TariffColumn.PLACE, TariffColumn.AGE_FROM, TariffColumn.AGE_TO, TariffColumn.AGE);
  }

  @Test
  void rows_change_lines_or_add_them_and_each_bad_cell_is_named() {
    var found =
        imported(
            """
            general_practice;CONSULTATION;VIDEO;1;;26,50;;;01/01/2026;
            GENERAL_PRACTICE;FOLLOW_UP;VIDEO;2;;40;20;0;2027-01-01;31/12/2027

            GENERAL_PRACTICE;FOLLOW_UP;VIDEO;2;;41;;;2027-01-01;
            GENERAL_PRACTICE;FOLLOW_UP;PHONE;4;x;3O,00;;;31/02/2027;
            GENERAL_PRACTICE;OTHER;VIDEO;1;;=1+1;;;2027-01-01;2026-12-31
            """);
    assertThat(found.changes()).hasSize(2);
    var changed = found.changes().getFirst();
    assertThat(changed.now()).isEqualTo(VIDEO);
    assertThat(changed.wanted().id()).isEqualTo(VIDEO.id());
    assertThat(changed.wanted().version()).isEqualTo(3);
    assertThat(changed.wanted().amount()).isEqualTo(Money.euros(2650));
    var added = found.changes().getLast().wanted();
    assertThat(added.night()).isEqualTo(Money.euros(2000));
    assertThat(added.sunday()).isNull();
    assertThat(added.validTo()).isEqualTo("2027-12-31");
    assertThat(found.wrong())
        .extracting(TariffImport.WrongRow::number, TariffImport.WrongRow::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(5, null),
            org.assertj.core.groups.Tuple.tuple(6, TariffColumn.MODE),
            org.assertj.core.groups.Tuple.tuple(6, TariffColumn.SECTOR),
            org.assertj.core.groups.Tuple.tuple(6, TariffColumn.PRACTITIONER),
            org.assertj.core.groups.Tuple.tuple(6, TariffColumn.AMOUNT),
            org.assertj.core.groups.Tuple.tuple(6, TariffColumn.FROM),
            org.assertj.core.groups.Tuple.tuple(7, TariffColumn.AMOUNT));
  }

  @Test
  void an_amount_ten_times_as_high_is_doubtful() {
    var found = imported("GENERAL_PRACTICE;CONSULTATION;VIDEO;1;;1250;;;2026-01-01;\n");
    assertThat(found.changes()).hasSize(1);
    assertThat(found.doubtful()).hasSize(1);
  }

  @Test
  void old_encodings_and_other_separators_are_read() {
    var commas =
        HEADINGS.replace(';', ',') + "GENERAL_PRACTICE,CONSULTATION,VIDEO,1,,25,,,2026-01-01,\n";
    var old = commas.getBytes(Charset.forName("windows-1252"));
    assertThat(TariffImport.of(TariffTable.read(old), List.of(VIDEO)).same()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "PK\u0003\u0004 no book", "specialty|reason\n", "\u0000\u0001", "<html>"})
  void what_is_no_grid_is_refused(String text) {
    assertThatThrownBy(() -> TariffTable.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableTable.class);
  }

  private static TariffImport imported(String rows) {
    var file = (HEADINGS + rows).getBytes(StandardCharsets.UTF_8);
    return TariffImport.of(TariffTable.read(file), List.of(VIDEO, SITE));
  }
}
