using System.Net.Security;
using System.Security.Authentication;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>A cipher suite and the words of priority strings that it is made of.</summary>
/// <param name="Number">The suite.</param>
/// <param name="Protocol">The version that it belongs to.</param>
/// <param name="Exchange">Its key exchange; null for TLS 1.3, where that is agreed on separately.</param>
/// <param name="Cipher">Its cipher.</param>
/// <param name="Mac">Its message authentication: "AEAD" where the cipher does that itself.</param>
internal sealed record TlsSuite(TlsCipherSuite Number, SslProtocols Protocol, string? Exchange, string Cipher, string Mac)
{
    /// <summary>What GnuTLS and OpenSSL both have, best first.</summary>
    public static readonly TlsSuite[] All =
    [
        new(TlsCipherSuite.TLS_AES_256_GCM_SHA384, SslProtocols.Tls13, null, "AES-256-GCM", "AEAD"),
        new(TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256, SslProtocols.Tls13, null, "CHACHA20-POLY1305", "AEAD"),
        new(TlsCipherSuite.TLS_AES_128_GCM_SHA256, SslProtocols.Tls13, null, "AES-128-GCM", "AEAD"),
        new(TlsCipherSuite.TLS_AES_128_CCM_SHA256, SslProtocols.Tls13, null, "AES-128-CCM", "AEAD"),
        .. Tls12("ECDHE-ECDSA", TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA),
        .. Tls12("ECDHE-RSA", TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
            TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA),
        .. Tls12("DHE-RSA", TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, TlsCipherSuite.TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
            TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA, TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA),
        new(TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384, SslProtocols.Tls12, "RSA", "AES-256-GCM", "AEAD"),
        new(TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256, SslProtocols.Tls12, "RSA", "AES-128-GCM", "AEAD"),
        new(TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA, SslProtocols.Tls12, "RSA", "AES-256-CBC", "SHA1"),
        new(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA, SslProtocols.Tls12, "RSA", "AES-128-CBC", "SHA1"),
    ];

    /// <summary>Parts that no suite here has: they may be taken away, not added.</summary>
    public static bool IsForgotten(string name) => name is "ARCFOUR-128" or "3DES-CBC" or "NULL" or "MD5" or "ANON-DH" or "ANON-ECDH" or "CAMELLIA-128-CBC" or "CAMELLIA-256-CBC"
        or "CAMELLIA-128-GCM" or "CAMELLIA-256-GCM" or "AES-128-CCM-8" or "AES-256-CCM-8" or "AES-256-CCM" or "DHE-DSS" or "DHE-PSK" or "ECDHE-PSK" or "RSA-PSK" or "PSK"
        or "SRP" or "SRP-RSA" or "SRP-DSS" or "RSA-EXPORT" or "SHA256" or "SHA384" or "GOST28147-TC26Z-CNT" or "UMAC-96" or "UMAC-128" or "SALSA20-256" or "ESTREAM-SALSA20-256";

    /// <summary>The ciphers of <see cref="All"/>.</summary>
    public static readonly string[] Ciphers = [.. All.Select(suite => suite.Cipher).Distinct()];

    /// <summary>The key exchanges of <see cref="All"/>.</summary>
    public static readonly string[] Exchanges = [.. All.Select(suite => suite.Exchange).OfType<string>().Distinct()];

    /// <summary>The message authentications of <see cref="All"/>.</summary>
    public static readonly string[] Macs = [.. All.Select(suite => suite.Mac).Distinct()];

    /// <summary>All parts.</summary>
    public static readonly HashSet<string> Parts = [.. Ciphers, .. Exchanges, .. Macs];

    /// <summary>The strength of a suite's cipher in bits.</summary>
    public static int KeyBits(TlsCipherSuite number)
    {
        foreach (var suite in All)
            if (suite.Number == number)
                return suite.Cipher.StartsWith("AES-128-", StringComparison.Ordinal) ? 128 : 256;
        return 128; // OpenSSL's defaults have nothing weaker
    }

    /// <summary>Whether all of its parts are among the words.</summary>
    public bool IsMadeOf(HashSet<string> words) => words.Contains(Cipher) && words.Contains(Mac) && (Exchange is null || words.Contains(Exchange));

    private static TlsSuite[] Tls12(string exchange, TlsCipherSuite gcm256, TlsCipherSuite chacha, TlsCipherSuite gcm128, TlsCipherSuite cbc256, TlsCipherSuite cbc128) =>
    [
        new(gcm256, SslProtocols.Tls12, exchange, "AES-256-GCM", "AEAD"),
        new(chacha, SslProtocols.Tls12, exchange, "CHACHA20-POLY1305", "AEAD"),
        new(gcm128, SslProtocols.Tls12, exchange, "AES-128-GCM", "AEAD"),
        new(cbc256, SslProtocols.Tls12, exchange, "AES-256-CBC", "SHA1"),
        new(cbc128, SslProtocols.Tls12, exchange, "AES-128-CBC", "SHA1"),
    ];
}
