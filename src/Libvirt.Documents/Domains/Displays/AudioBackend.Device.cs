namespace Libvirt.Documents.Domains;

public sealed partial class AudioBackend : IDomainDevice;
