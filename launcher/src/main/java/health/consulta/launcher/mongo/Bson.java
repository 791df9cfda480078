package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/// Documents as the bytes that are stored, and back.
final class Bson {
  private Bson() {}

  static byte[] freeze(Document document) {
    var buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          10334, "BSONObjectTooLarge", "BSONObj size: " + buffer.readableBytes());
    }
    return ByteBufUtil.getBytes(buffer);
  }

  static Document thaw(byte[] frozen) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(frozen));
  }
}
