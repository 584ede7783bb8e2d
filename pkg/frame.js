// The address that pages around embed.html name.
import "./element/frame.js";
