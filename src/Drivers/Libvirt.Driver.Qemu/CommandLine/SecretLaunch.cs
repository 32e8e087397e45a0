using Libvirt.Driver.Qemu.CommandLine.Secrets;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Secrets as objects of QEMU.</summary>
internal static class SecretLaunch
{
    /// <summary>Adds the object of a secret.</summary>
    /// <returns>its alias</returns>
    public static string Add(LaunchBuilder builder, string alias, Uuid secret)
    {
        builder.Object(SecretObject.Of(alias, builder.Resources.SecretValue(new() { Uuid = secret }, "tls"), builder.Resources));
        return alias;
    }
}
