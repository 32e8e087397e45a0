namespace Libvirt.Documents.Domains;

/// <summary>Kind of sound card.</summary>
[XmlEnum]
public enum SoundModel
{
    /// <summary><c>sb16</c></summary>
    Sb16,

    /// <summary><c>es1370</c></summary>
    Es1370,

    /// <summary><c>pcspk</c></summary>
    Pcspk,

    /// <summary><c>ac97</c></summary>
    Ac97,

    /// <summary><c>ich6</c></summary>
    Ich6,

    /// <summary><c>ich9</c></summary>
    Ich9,

    /// <summary><c>usb</c></summary>
    Usb,

    /// <summary><c>ich7</c></summary>
    Ich7,

    /// <summary><c>virtio</c></summary>
    Virtio,
}
