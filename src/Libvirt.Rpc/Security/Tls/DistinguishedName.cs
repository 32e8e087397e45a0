using System.Formats.Asn1;
using System.Text;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>The text of a certificate's name as GnuTLS prints it and tls_allowed_dn_list expects it: "C=GB,O=Example,CN=client", parts in the certificate's order.</summary>
public static class DistinguishedName
{
    /// <summary>Writes a name.</summary>
    /// <param name="encoded">DER of a Name (X.501).</param>
    /// <exception cref="AsnContentException">It is not one.</exception>
    public static string Text(ReadOnlyMemory<byte> encoded)
    {
        var text = new StringBuilder();
        var parts = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
        while (parts.HasData)
        {
            var attributes = parts.ReadSetOf(skipSortOrderValidation: true);
            char separator = ',';
            while (attributes.HasData)
            {
                var attribute = attributes.ReadSequence();
                if (text.Length > 0)
                    text.Append(separator);
                separator = '+';
                Append(text, attribute.ReadObjectIdentifier(), attribute);
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string type, AsnReader value)
    {
        string? name = Name(type);
        text.Append(name ?? type).Append('=');
        var tag = value.PeekTag();
        // GnuTLS knows the names of these but expects another string type than the usual one.
        bool isPrintableOnly = name is "telephoneNumber" or "countryOfCitizenship" or "countryOfResidence";
        if (name is not null && !(isPrintableOnly && tag.HasSameClassAndValue(new Asn1Tag(UniversalTagNumber.UTF8String))) && tag.TagClass == TagClass.Universal && (UniversalTagNumber)tag.TagValue is UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString
            or UniversalTagNumber.IA5String or UniversalTagNumber.TeletexString or UniversalTagNumber.BMPString or UniversalTagNumber.VisibleString or UniversalTagNumber.NumericString)
        {
            Escape(text, value.ReadCharacterString((UniversalTagNumber)tag.TagValue));
            return;
        }
        text.Append('#').Append(Convert.ToHexStringLower(value.ReadEncodedValue().Span));
    }

    /// <summary>RFC 4514: a backslash before what has a meaning in the text of a name.</summary>
    private static void Escape(StringBuilder text, string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (",+\"\\<>;".Contains(c) || (i == 0 && c is '#' or ' ') || (i == value.Length - 1 && c == ' '))
                text.Append('\\');
            text.Append(c);
        }
    }

    private static string? Name(string type) => type switch
    {
        "2.5.4.3" => "CN",
        "2.5.4.4" => "surName",
        "2.5.4.5" => "serialNumber",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.9" => "street",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "2.5.4.12" => "title",
        "2.5.4.13" => "description",
        "2.5.4.15" => "businessCategory",
        "2.5.4.17" => "postalCode",
        "2.5.4.20" => "telephoneNumber",
        "2.5.4.41" => "name",
        "2.5.4.42" => "givenName",
        "2.5.4.43" => "initials",
        "2.5.4.44" => "generationQualifier",
        "2.5.4.46" => "dnQualifier",
        "2.5.4.65" => "pseudonym",
        "0.9.2342.19200300.100.1.1" => "UID",
        "0.9.2342.19200300.100.1.25" => "DC",
        "1.2.840.113549.1.9.1" => "EMAIL",
        "1.3.6.1.4.1.311.60.2.1.1" => "jurisdictionOfIncorporationLocalityName",
        "1.3.6.1.4.1.311.60.2.1.2" => "jurisdictionOfIncorporationStateOrProvinceName",
        "1.3.6.1.4.1.311.60.2.1.3" => "jurisdictionOfIncorporationCountryName",
        "1.3.6.1.5.5.7.9.4" => "countryOfCitizenship",
        "1.3.6.1.5.5.7.9.5" => "countryOfResidence",
        _ => null,
    };
}
