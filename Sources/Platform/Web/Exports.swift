/// What a page shows is phrases: whoever writes pages has both.
@_exported import Wording
