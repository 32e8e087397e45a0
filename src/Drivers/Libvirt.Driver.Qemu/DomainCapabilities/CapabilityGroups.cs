using Libvirt.Documents.DomainCapabilities;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>Parts of which documents about capabilities consist.</summary>
internal static class CapabilityGroups
{
    /// <summary>The values that an attribute may have; null ones are left out.</summary>
    public static CapabilityValues Choice(string name, params ReadOnlySpan<string?> values)
    {
        var choice = new CapabilityValues { Name = name };
        foreach (var value in values)
            if (value is not null)
                choice.Values.Add(value);
        return choice;
    }

    /// <summary>Something that there is.</summary>
    public static CapabilityGroup Supported(params ReadOnlySpan<CapabilityValues> choices) => new() { Supported = true, Choices = [.. choices] };

    /// <summary>Something that there may be; choices are told only if there is.</summary>
    public static CapabilityGroup SupportedIf(bool supported, params ReadOnlySpan<CapabilityValues> choices)
        => supported ? Supported(choices) : new() { Supported = false };
}
