using System.Net.Security;
using System.Security.Authentication;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>A priority string of GnuTLS, as tls_priority holds it, in terms of OpenSSL: protocol versions and cipher suites.</summary>
/// <remarks>What weakens or cannot be expressed (old versions, single groups and signature algorithms) is refused, never silently left out.</remarks>
public sealed class TlsPriority
{
    private SslProtocols _protocols = SslProtocols.Tls12 | SslProtocols.Tls13;
    private readonly HashSet<string> _parts = [.. TlsSuite.Parts];

    private TlsPriority()
    {
    }

    /// <summary>The system's defaults.</summary>
    public static TlsPriority Default { get; } = new();

    /// <summary>The versions to speak.</summary>
    public SslProtocols Protocols => _protocols;

    /// <summary>The suites to offer; null for all that the system thinks good.</summary>
    public IReadOnlyList<TlsCipherSuite>? Suites { get; private set; }

    internal CipherSuitesPolicy? Policy { get; private set; }

    /// <summary>Parses a priority string; null gives <see cref="Default"/>.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: not such a string; VIR_ERR_CONFIG_UNSUPPORTED: it asks for something that cannot be had</exception>
    public static TlsPriority Parse(string? text)
    {
        if (text is null)
            return Default;
        var priority = new TlsPriority();
        var words = text.Split(':');
        for (int i = 0; i < words.Length; i++)
        {
            if (!(i == 0 && words[0] is not ['+' or '-' or '!' or '%', ..] ? priority.Begin(words[0]) : priority.Change(words[i])))
                throw TlsErrors.Setup($"Failed to set TLS session priority to {text}: The request is invalid. ('{words[i]}' is unknown)");
        }
        if (priority._protocols == SslProtocols.None)
            throw Unsupported(text, "no protocol version is left; TLS 1.2 and 1.3 are supported");
        var suites = Array.FindAll(TlsSuite.All, suite => (suite.Protocol & priority._protocols) != 0 && suite.IsMadeOf(priority._parts));
        if (suites.Length == 0)
            throw Unsupported(text, "no cipher suite is left");
        // As long as nothing was taken away the system's own order and choice is best.
        if (!priority._parts.SetEquals(TlsSuite.Parts))
        {
            priority.Suites = Array.ConvertAll(suites, suite => suite.Number);
            priority.Policy = new CipherSuitesPolicy(priority.Suites);
        }
        return priority;
    }

    private bool Begin(string word)
    {
        switch (word)
        {
            case "NORMAL" or "PERFORMANCE" or "SECURE" or "SECURE128":
                return true;
            case "PFS":
                _parts.Remove("RSA");
                return true;
            case "SECURE192" or "SECURE256":
                _parts.RemoveWhere(part => part.StartsWith("AES-128-", StringComparison.Ordinal));
                return true;
            case "SUITEB128" or "SUITEB192":
                _protocols = SslProtocols.Tls12;
                _parts.IntersectWith(["ECDHE-ECDSA", "AEAD", "AES-256-GCM", word == "SUITEB128" ? "AES-128-GCM" : "AEAD"]);
                return true;
            case "NONE":
                _protocols = SslProtocols.None;
                _parts.Clear();
                return true;
            case "LEGACY":
                throw Unsupported(word, "it allows what is known to be insecure");
            // A name of the system's own policy: with OpenSSL that is what counts without any list.
            case ['@', _, ..]:
                return true;
            default:
                return false;
        }
    }

    private bool Change(string word)
    {
        if (word is ['%', ..])
            return Flag(word);
        if (word is not ['+' or '-' or '!', _, ..])
            return false;
        bool add = word[0] == '+';
        string name = word[1..];
        if (name.StartsWith("VERS-", StringComparison.Ordinal))
            return Version(word, name[5..], add);
        if (name.StartsWith("COMP-", StringComparison.Ordinal) || name.StartsWith("CTYPE-", StringComparison.Ordinal))
            return name is "COMP-NULL" or "COMP-ALL" or "CTYPE-X509" or "CTYPE-X.509" or "CTYPE-ALL" ? true : throw Unsupported(word, "only plain X.509 certificates without compression are supported");
        if (name.StartsWith("SIGN-", StringComparison.Ordinal) || name.StartsWith("GROUP-", StringComparison.Ordinal) || name.StartsWith("CURVE-", StringComparison.Ordinal))
        {
            return add && name is "SIGN-ALL" or "GROUP-ALL" or "CURVE-ALL" ? true
                : throw Unsupported(word, "signature algorithms and groups follow the system's configuration of OpenSSL");
        }
        return Part(word, name, add);
    }

    private static bool Flag(string word) => word switch
    {
        // What they say holds anyway, or is about versions that are not spoken.
        "%COMPAT" or "%LATEST_RECORD_VERSION" or "%SSL3_RECORD_VERSION" or "%SAFE_RENEGOTIATION" or "%DISABLE_SAFE_RENEGOTIATION" or "%FALLBACK_SCSV"
            or "%NO_TICKETS" or "%NO_SESSION_HASH" or "%DISABLE_WILDCARDS" => word != "%DISABLE_WILDCARDS" ? true : throw Unsupported(word, "wildcards in certificates count"),
        ['%', _, ..] => throw Unsupported(word, "the flag has no counterpart"),
        _ => false,
    };

    private bool Version(string word, string version, bool add)
    {
        var protocols = version switch
        {
            "ALL" or "TLS-ALL" => SslProtocols.Tls12 | SslProtocols.Tls13,
            "TLS1.2" => SslProtocols.Tls12,
            "TLS1.3" => SslProtocols.Tls13,
            "SSL3.0" or "TLS1.0" or "TLS1.1" or "DTLS-ALL" or "DTLS0.9" or "DTLS1.0" or "DTLS1.2" or "DTLS1.3" => SslProtocols.None,
            _ => (SslProtocols)(-1),
        };
        if (protocols == (SslProtocols)(-1))
            return false;
        if (add && protocols == SslProtocols.None && version[0] != 'D')
            throw Unsupported(word, "TLS 1.2 and 1.3 are supported");
        _protocols = add ? _protocols | protocols : _protocols & ~protocols;
        return true;
    }

    /// <summary>A cipher, key exchange or MAC, or all of a kind.</summary>
    private bool Part(string word, string name, bool add)
    {
        var named = name switch
        {
            "CIPHER-ALL" => TlsSuite.Ciphers,
            "KX-ALL" => TlsSuite.Exchanges,
            "MAC-ALL" => TlsSuite.Macs,
            _ => TlsSuite.Parts.Contains(name) ? [name] : null,
        };
        if (named is null)
            return TlsSuite.IsForgotten(name) && (add ? throw Unsupported(word, "it is not secure or OpenSSL does not have it") : true);
        if (add)
            _parts.UnionWith(named);
        else
            _parts.ExceptWith(named);
        return true;
    }

    private static LibvirtException Unsupported(string word, string reason)
        => LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.ConfigUnsupported, $"TLS priority '{word}' is not supported: {reason}");
}
