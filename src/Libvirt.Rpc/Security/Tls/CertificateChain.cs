using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>Whether a certificate comes from a trusted authority.</summary>
internal static class CertificateChain
{
    /// <summary>Trusts the given authorities and no others; never asks the network.</summary>
    public static X509ChainPolicy Policy(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    /// <summary>Checks a certificate against authorities.</summary>
    /// <returns>what is wrong in native's words, or null</returns>
    public static string? Check(X509Certificate2 certificate, X509Certificate2Collection intermediates, X509Certificate2Collection authorities, RevocationLists revoked)
    {
        using var chain = new X509Chain { ChainPolicy = Policy(authorities) };
        chain.ChainPolicy.ExtraStore.AddRange(intermediates);
        chain.Build(certificate);
        return Check(chain, authorities, revoked);
    }

    /// <summary>Interprets a chain that was built with <see cref="Policy"/>.</summary>
    /// <returns>what is wrong in native's words, or null</returns>
    public static string? Check(X509Chain chain, X509Certificate2Collection authorities, RevocationLists revoked)
    {
        const X509ChainStatusFlags unknown = X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot;
        // What the purpose may be is checked with native's rules in CertificateChecks.
        const X509ChainStatusFlags ignored = X509ChainStatusFlags.NotValidForUsage;
        var wrong = X509ChainStatusFlags.NoError;
        foreach (var status in chain.ChainStatus)
            wrong |= status.Status;
        foreach (var element in chain.ChainElements)
            foreach (var status in element.ChainElementStatus)
                wrong |= status.Status;
        wrong &= ~ignored;
        // An authority need not be self-signed to be trusted.
        if (wrong.HasFlag(X509ChainStatusFlags.PartialChain) && chain.ChainElements.Count > 1 && Contains(authorities, chain.ChainElements[^1].Certificate))
            wrong &= ~X509ChainStatusFlags.PartialChain;
        if (chain.ChainElements.Count == 0)
            return "The certificate is not trusted.";
        if (wrong.HasFlag(X509ChainStatusFlags.HasWeakSignature))
            return "The certificate uses an insecure algorithm";
        foreach (var element in chain.ChainElements)
            if (revoked.Contains(element.Certificate))
                return "The certificate has been revoked.";
        if ((wrong & unknown) != 0)
            return "The certificate hasn't got a known issuer.";
        return wrong == X509ChainStatusFlags.NoError ? null : $"The certificate is not trusted. ({wrong})";
    }

    private static bool Contains(X509Certificate2Collection authorities, X509Certificate2 certificate)
    {
        foreach (var authority in authorities)
            if (authority.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span))
                return true;
        return false;
    }
}
