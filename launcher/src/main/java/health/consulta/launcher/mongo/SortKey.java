package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values as bytes whose unsigned order is MongoDB's order of values. Equal values have equal bytes
/// and a smaller value never has greater bytes; different values may share theirs (numbers beyond a
/// double's precision, lists), so whoever finds by bytes looks at the documents again. No key is
/// the beginning of another.
final class SortKey {
  private static final int MIN = 0x08;
  private static final int NULL = 0x10;
  private static final int NUMBER = 0x18;
  private static final int STRING = 0x20;
  private static final int DOCUMENT = 0x28;
  private static final int LIST = 0x30;
  private static final int BINARY = 0x38;
  private static final int LEGACY_UUID = 0x40;
  private static final int UUID_TAG = 0x48;
  private static final int OBJECT_ID = 0x50;
  private static final int BOOLEAN = 0x58;
  private static final int DATE = 0x60;
  private static final int TIMESTAMP = 0x68;
  private static final int REGEX = 0x70;
  private static final int MAX = 0x78;
  private static final int OTHER = 0x7C;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(24);

  private SortKey() {}

  static byte[] of(@Nullable Object value) {
    var key = new SortKey();
    key.value(value);
    return key.out.toByteArray();
  }

  /// The bytes at which the values of this one's type begin, and those before which they end.
  static byte[] typeStart(Object value) {
    return new byte[] {(byte) tag(value)};
  }

  static byte[] typeEnd(Object value) {
    return new byte[] {(byte) (tag(value) + 1)};
  }

  private static int tag(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case MinKey _ -> MIN;
      case MaxKey _ -> MAX;
      case Number _ -> NUMBER;
      case String _ -> STRING;
      case Document _ -> DOCUMENT;
      case Collection<?> _ -> LIST;
      case BinData _ -> BINARY;
      case LegacyUUID _ -> LEGACY_UUID;
      case UUID _ -> UUID_TAG;
      case ObjectId _ -> OBJECT_ID;
      case Boolean _ -> BOOLEAN;
      case Instant _ -> DATE;
      case BsonTimestamp _ -> TIMESTAMP;
      case BsonRegularExpression _ -> REGEX;
      default -> OTHER;
    };
  }

  /// False if the rest of an enclosing document must be left out, because this value's bytes do not
  /// tell it apart.
  private boolean value(@Nullable Object value) {
    int tag = tag(value);
    out.write(tag);
    switch (value) {
      case Number number -> number(number.doubleValue());
      case String string -> string(string);
      case Document document -> {
        return document(document);
      }
      case BinData binary -> bytes(binary.getData());
      case LegacyUUID uuid -> uuid(uuid.getUuid(), Long.MIN_VALUE);
      case UUID uuid -> uuid(uuid, 0);
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean bool -> out.write(bool ? 1 : 0);
      case Instant instant -> number(instant.toEpochMilli(), Long.MIN_VALUE);
      case BsonTimestamp timestamp -> number(timestamp.getValue(), 0);
      case null, default -> {
        return tag != LIST && tag != REGEX && tag != OTHER;
      }
    }
    return true;
  }

  private void number(double value) {
    long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
    number(bits < 0 ? ~bits : bits, bits < 0 ? 0 : Long.MIN_VALUE);
  }

  private void number(long value, long flip) {
    out.writeBytes(ByteBuffer.allocate(8).putLong(value ^ flip).array());
  }

  private void uuid(UUID uuid, long flip) {
    number(uuid.getMostSignificantBits(), flip);
    number(uuid.getLeastSignificantBits(), flip);
  }

  private void bytes(byte[] bytes) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }

  /// By UTF-16 unit, as `String.compareTo`; 0 ends the string and 1 escapes 0 and 1.
  private void string(String string) {
    for (int i = 0; i < string.length(); i++) {
      int c = string.charAt(i);
      if (c <= 1) {
        out.write(1);
        out.write(c + 1);
      } else if (c < 0x80) {
        out.write(c);
      } else if (c < 0x800) {
        out.write(0xC0 | c >> 6);
        out.write(0x80 | c & 0x3F);
      } else {
        out.write(0xE0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3F);
        out.write(0x80 | c & 0x3F);
      }
    }
    out.write(0);
  }

  /// Field by field: type, name, value, as the server compares documents.
  private boolean document(Document document) {
    for (var field : document.entrySet()) {
      out.write(tag(field.getValue()));
      string(field.getKey());
      if (!value(field.getValue())) {
        return false;
      }
    }
    out.write(0);
    return true;
  }
}
