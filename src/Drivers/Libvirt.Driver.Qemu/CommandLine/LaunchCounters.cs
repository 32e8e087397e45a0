namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Numbers that a guest gives its block nodes and sets of descriptors; none is given twice in its life.</summary>
public sealed class LaunchCounters
{
    /// <summary>The last number of an image; status files keep it.</summary>
    public uint NodeIndex { get; set; }

    /// <summary>The next number of a set of descriptors; status files keep it.</summary>
    public uint DescriptorSetIndex { get; set; }

    /// <summary>A new number for an image.</summary>
    public uint NextNode() => ++NodeIndex;

    /// <summary>A new number for a set of descriptors.</summary>
    public uint NextDescriptorSet() => DescriptorSetIndex++;
}
