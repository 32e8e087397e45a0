using Libvirt.Documents.Domains.Namespaces;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>What the namespace <c>qemu:</c> of the definition says.</summary>
internal static class ExtensionStep
{
    /// <summary>How QEMU treats what is deprecated.</summary>
    public static void Deprecation(LaunchBuilder builder)
    {
        var behavior = Content(builder)?.Deprecation ?? builder.Settings.DeprecationBehavior;
        if (behavior is null or "none")
            return;
        builder.Add("-compat", new JsonObject().Add("deprecated-output", "hide").Add("deprecated-input", behavior switch { "reject" => "reject", "crash" => "crash", _ => "accept" }).ToString());
    }

    /// <summary>Arguments and variables that are passed through.</summary>
    public static void Arguments(LaunchBuilder builder)
    {
        if (Content(builder)?.CommandLine is not { } line)
            return;
        foreach (var variable in line.Environment)
            builder.Command.Environment.Add(new(variable.Name, variable.Value ?? ""));
        foreach (var argument in line.Arguments)
            builder.Add(argument);
    }

    /// <summary>Where an incoming guest comes from.</summary>
    public static void Incoming(LaunchBuilder builder)
    {
        if (builder.Plan.Incoming is { } source)
            builder.Add("-incoming", source);
    }

    private static QemuNamespace? Content(LaunchBuilder builder) => QemuExtension.Instance.Of(builder.Domain.Extensions);
}
