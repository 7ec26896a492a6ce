package org.medellinlab.agenda;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.medellinlab.shared.Refused;

/// XML whose elements stand only so far inside one another ([ImportedFile#MOST_LEVELS]): what reads it goes down with
/// it.
final class ShallowXml extends StreamReaderDelegate {

    private int levels;

    ShallowXml(XMLStreamReader xml) {
        super(xml);
    }

    /// @throws Refused at the element that stands too deep
    @Override
    public int next() throws XMLStreamException {
        var next = super.next();
        if (next == XMLStreamConstants.START_ELEMENT && ++levels > ImportedFile.MOST_LEVELS) {
            var at = getLocation();
            throw new Refused(
                    "import.refused.deep", ImportedFile.MOST_LEVELS, at.getLineNumber(), at.getColumnNumber());
        }
        if (next == XMLStreamConstants.END_ELEMENT) {
            levels--;
        }
        return next;
    }
}
