namespace Libvirt;

/// <summary>A registered callback and what it waits for.</summary>
internal sealed record EventRegistration(int Number, Connection Connection, EventFamily Family, int Id, string? Key, bool Legacy, EventCallback Callback)
{
    /// <summary>Set when it was deregistered while events were being delivered; it is called no more and freed afterwards.</summary>
    public bool Deleted { get; set; }

    public bool Wants(ObjectEvent e) => !Deleted && e.Family == Family && e.Id == Id && e.IsFor(Key);
}
