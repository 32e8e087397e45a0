namespace Libvirt.Documents.Domains;

/// <summary>A graphics card (<c>video</c>).</summary>
[XmlType]
public sealed partial class VideoDevice : DomainDevice
{
    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public VideoDriver? Driver { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model")]
    [GuestAbi("video card")]
    public VideoModel? Model { get; set; }
}
