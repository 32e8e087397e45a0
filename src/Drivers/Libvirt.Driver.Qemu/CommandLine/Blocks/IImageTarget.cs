using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Where the nodes of images go: into a command line, or to a QEMU that runs.</summary>
internal interface IImageTarget
{
    /// <summary>The guest.</summary>
    LaunchPlan Plan { get; }

    /// <summary>Adds an object of QEMU's object model.</summary>
    void Object(JsonObject properties);

    /// <summary>Adds a node of the block layer.</summary>
    void BlockNode(JsonObject properties);

    /// <summary>Gives QEMU a set of descriptors, which nodes name by its number.</summary>
    void DescriptorSet(uint set, IReadOnlyList<(int Descriptor, string Name)> descriptors);
}
