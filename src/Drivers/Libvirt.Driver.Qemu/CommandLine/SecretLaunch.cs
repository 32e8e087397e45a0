using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Secrets as objects of QEMU.</summary>
internal static class SecretLaunch
{
    /// <summary>Adds the object of a secret.</summary>
    /// <returns>its alias</returns>
    public static string Add(LaunchBuilder builder, string alias, Uuid secret)
    {
        var (data, iv) = builder.Resources.Encrypt(secret);
        builder.Object(new JsonObject().Add("qom-type", "secret").Add("id", alias).Add("data", data).Add("keyid", MasterKeyStep.Alias).Add("iv", iv).Add("format", "base64"));
        return alias;
    }
}
