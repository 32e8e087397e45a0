using System.Formats.Asn1;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

/// <summary>Texts that native's virt-pki-query-dn prints for the same names.</summary>
public sealed class DistinguishedNameTests
{
    private static byte[] Encode(params (string Type, string Value)[][] parts)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            foreach (var part in parts)
                using (writer.PushSetOf())
                    foreach (var (type, value) in part)
                        using (writer.PushSequence())
                        {
                            writer.WriteObjectIdentifier(type);
                            writer.WriteCharacterString(type == "2.5.4.6" ? UniversalTagNumber.PrintableString : type is "1.2.840.113549.1.9.1" or "0.9.2342.19200300.100.1.3"
                                ? UniversalTagNumber.IA5String : UniversalTagNumber.UTF8String, value);
                        }
        return writer.Encode();
    }

    [Theory]
    [InlineData("2.5.4.6", "GB", "C=GB")]
    [InlineData("2.5.4.7", "Lon,don", @"L=Lon\,don")]
    [InlineData("2.5.4.10", "A + B \"x\" <y>;z\\ #1", """O=A \+ B \"x\" \<y\>\;z\\ #1""")]
    [InlineData("2.5.4.11", " lead", @"OU=\ lead")]
    [InlineData("2.5.4.11", "#hash", @"OU=\#hash")]
    [InlineData("2.5.4.3", "trail ", @"CN=trail\ ")]
    [InlineData("2.5.4.11", "a=b", "OU=a=b")]
    [InlineData("2.5.4.10", "ö€", "O=ö€")]
    [InlineData("0.9.2342.19200300.100.1.1", "me", "UID=me")]
    [InlineData("0.9.2342.19200300.100.1.25", "org", "DC=org")]
    [InlineData("1.2.840.113549.1.9.1", "a@b.c", "EMAIL=a@b.c")]
    [InlineData("2.5.4.4", "v4", "surName=v4")]
    [InlineData("2.5.4.9", "v9", "street=v9")]
    [InlineData("2.5.4.20", "v20", "telephoneNumber=#0c03763230")]
    [InlineData("2.5.4.97", "v97", "2.5.4.97=#0c03763937")]
    [InlineData("0.9.2342.19200300.100.1.3", "mail", "0.9.2342.19200300.100.1.3=#16046d61696c")]
    [InlineData("1.3.6.1.4.1.311.60.2.1.3", "DE", "jurisdictionOfIncorporationCountryName=DE")]
    [InlineData("1.3.6.1.5.5.7.9.4", "DE", "countryOfCitizenship=#0c024445")]
    public void Parts(string type, string value, string text) => Assert.Equal(text, DistinguishedName.Text(Encode([(type, value)])));

    [Fact]
    public void Order_and_sets() => Assert.Equal("O=a,CN=b+UID=c,OU=d",
        DistinguishedName.Text(Encode([("2.5.4.10", "a")], [("2.5.4.3", "b"), ("0.9.2342.19200300.100.1.1", "c")], [("2.5.4.11", "d")])));
}
