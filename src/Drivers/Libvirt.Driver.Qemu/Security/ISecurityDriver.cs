using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>A security model: how guests are kept apart. A model is a class; <see cref="SecurityStack"/> asks all that are in use, in order.</summary>
public interface ISecurityDriver
{
    /// <summary>Its name in definitions: "dac", "selinux", "apparmor".</summary>
    string Model { get; }

    /// <summary>Gives a definition that is about to run the label of this model, and checks one that it has.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_XML_ERROR, VIR_ERR_INTERNAL_ERROR: the label makes no sense</exception>
    void Prepare(DomainDocument guest);

    /// <summary>Lets go of a label that <see cref="Prepare"/> made up for one guest.</summary>
    void Release(DomainDocument guest);

    /// <summary>What the emulator, or a helper program of the guest, finds around it.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="surroundings">What others want.</param>
    ProcessSurroundings Confine(DomainDocument guest, ProcessSurroundings surroundings);

    /// <summary>What has to change so that the guest may use a file; null for nothing.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="file">The file.</param>
    /// <param name="hasNamespace">The guest has a /dev of its own.</param>
    LabelChange? Label(DomainDocument guest, GuestFile file, bool hasNamespace);

    /// <summary>What has to change when the guest uses the file no more; null for nothing.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="file">The file.</param>
    LabelChange? Restore(DomainDocument guest, GuestFile file);
}
