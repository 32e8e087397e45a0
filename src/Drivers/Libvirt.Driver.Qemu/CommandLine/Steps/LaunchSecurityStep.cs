using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Guests that the host cannot look into.</summary>
internal static class LaunchSecurityStep
{
    private const string Alias = "lsec0";

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        switch (builder.Domain.LaunchSecurity)
        {
            case SevSecurity sev:
                builder.Object(Sev(builder, sev));
                break;
            case SevSnpSecurity snp:
                builder.Object(SevSnp(snp));
                break;
            case TdxSecurity tdx:
                builder.Object(Tdx(tdx));
                break;
            case S390Security:
                builder.Object(new JsonObject().Add("qom-type", "s390-pv-guest").Add("id", Alias));
                break;
        }
    }

    private static JsonObject Sev(LaunchBuilder builder, SevSecurity sev)
    {
        var properties = new JsonObject().Add("qom-type", "sev-guest").Add("id", Alias).Add("cbitpos", sev.CBitPosition ?? 0)
            .Add("reduced-phys-bits", sev.ReducedPhysicalBits ?? 0).Add("policy", sev.Policy ?? 0);
        if (sev.DhCertificate is not null)
            properties.Add("dh-cert-file", builder.Folder + "/dh_cert.base64");
        if (sev.Session is not null)
            properties.Add("session-file", builder.Folder + "/session.base64");
        if (sev.KernelHashes is { } hashes)
            properties.Add("kernel-hashes", hashes);
        return properties;
    }

    private static JsonObject SevSnp(SevSnpSecurity snp)
    {
        var properties = new JsonObject().Add("qom-type", "sev-snp-guest").Add("id", Alias).Add("cbitpos", snp.CBitPosition ?? 0)
            .Add("reduced-phys-bits", snp.ReducedPhysicalBits ?? 0).Add("policy", snp.Policy ?? 0);
        Text(properties, "guest-visible-workarounds", snp.GuestVisibleWorkarounds);
        Text(properties, "id-block", snp.IdBlock);
        Text(properties, "id-auth", snp.IdAuth);
        Text(properties, "host-data", snp.HostData);
        if (snp.KernelHashes is { } hashes)
            properties.Add("kernel-hashes", hashes);
        if (snp.AuthorKey is { } author)
            properties.Add("author-key-enabled", author);
        if (snp.Vcek is { } vcek)
            properties.Add("vcek-disabled", !vcek);
        return properties;
    }

    private static JsonObject Tdx(TdxSecurity tdx)
    {
        var properties = new JsonObject().Add("qom-type", "tdx-guest").Add("id", Alias);
        if (tdx.Policy is { } policy)
            properties.Add("attributes", policy);
        Text(properties, "mrconfigid", tdx.MrConfigId);
        Text(properties, "mrowner", tdx.MrOwner);
        Text(properties, "mrownerconfig", tdx.MrOwnerConfig);
        if (tdx.QuoteService is { } service)
            properties.Add("quote-generation-socket", new JsonObject().Add("type", "unix").Add("path", service.Path ?? "/var/run/tdx-qgs/qgs.socket"));
        return properties;
    }

    private static void Text(JsonObject properties, string name, string? value)
    {
        if (value is not null)
            properties.Add(name, value);
    }
}
