using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>One certificate revocation list (RFC 5280, section 5).</summary>
internal sealed class RevocationList
{
    private readonly byte[] _issuer;
    private readonly HashSet<string> _serialNumbers = [];

    private RevocationList(byte[] issuer) => _issuer = issuer;

    /// <summary>Parses a list and checks its signature when its issuer is one of the authorities.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    /// <exception cref="CryptographicException">The signature is wrong or of an unknown kind.</exception>
    public static RevocationList Parse(byte[] encoded, X509Certificate2Collection authorities)
    {
        var outer = new AsnReader(encoded, AsnEncodingRules.DER);
        var signed = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        var content = signed.ReadEncodedValue();
        var algorithm = signed.ReadSequence();
        var signature = signed.ReadBitString(out _);
        signed.ThrowIfNotEmpty();

        var fields = new AsnReader(content, AsnEncodingRules.DER).ReadSequence();
        if (fields.PeekTag().HasSameClassAndValue(new Asn1Tag(UniversalTagNumber.Integer)))
            fields.ReadIntegerBytes(); // version
        fields.ReadSequence(); // signature algorithm, once more
        var list = new RevocationList(fields.ReadEncodedValue().ToArray());
        ReadTime(fields);
        if (fields.HasData && fields.PeekTag() is { TagClass: TagClass.Universal, TagValue: (int)UniversalTagNumber.UtcTime or (int)UniversalTagNumber.GeneralizedTime })
            ReadTime(fields); // of the next list: a list that is late counts all the same
        if (fields.HasData && fields.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            for (var revoked = fields.ReadSequence(); revoked.HasData;)
                list._serialNumbers.Add(Number(revoked.ReadSequence().ReadIntegerBytes().Span));
        list.CheckSignature(algorithm, content.Span, signature, authorities);
        return list;
    }

    /// <summary>Whether it names the certificate.</summary>
    public bool Contains(X509Certificate2 certificate)
        => _serialNumbers.Count > 0 && certificate.IssuerName.RawData.AsSpan().SequenceEqual(_issuer)
            && _serialNumbers.Contains(Number(certificate.SerialNumberBytes.Span));

    private static string Number(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes.TrimStart((byte)0));

    private static void ReadTime(AsnReader fields)
    {
        if (fields.PeekTag().HasSameClassAndValue(new Asn1Tag(UniversalTagNumber.UtcTime)))
            fields.ReadUtcTime();
        else
            fields.ReadGeneralizedTime();
    }

    /// <summary>A list that somebody else has signed would be an easy way to lock users out, or in.</summary>
    private void CheckSignature(AsnReader algorithm, ReadOnlySpan<byte> content, byte[] signature, X509Certificate2Collection authorities)
    {
        string type = algorithm.ReadObjectIdentifier();
        bool isIssuerKnown = false;
        foreach (var authority in authorities)
        {
            if (!authority.SubjectName.RawData.AsSpan().SequenceEqual(_issuer))
                continue;
            isIssuerKnown = true;
            if (Verify(authority, type, content, signature))
                return;
        }
        // The issuer may be an intermediate authority that only the peer's chain brings.
        if (isIssuerKnown)
            throw new CryptographicException($"the list names the issuer {new X500DistinguishedName(_issuer).Name} but is not signed by it");
    }

    private static bool Verify(X509Certificate2 authority, string type, ReadOnlySpan<byte> content, byte[] signature)
    {
        var (hash, isElliptic) = type switch
        {
            "1.2.840.113549.1.1.11" => (HashAlgorithmName.SHA256, false),
            "1.2.840.113549.1.1.12" => (HashAlgorithmName.SHA384, false),
            "1.2.840.113549.1.1.13" => (HashAlgorithmName.SHA512, false),
            "1.2.840.10045.4.3.2" => (HashAlgorithmName.SHA256, true),
            "1.2.840.10045.4.3.3" => (HashAlgorithmName.SHA384, true),
            "1.2.840.10045.4.3.4" => (HashAlgorithmName.SHA512, true),
            _ => throw new CryptographicException($"the signature algorithm {type} is not supported; RSA and ECDSA with SHA-256, SHA-384 and SHA-512 are"),
        };
        if (isElliptic)
        {
            using var key = authority.GetECDsaPublicKey();
            return key is not null && key.VerifyData(content, signature, hash, DSASignatureFormat.Rfc3279DerSequence);
        }
        using var rsa = authority.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(content, signature, hash, RSASignaturePadding.Pkcs1);
    }
}
